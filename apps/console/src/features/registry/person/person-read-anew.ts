/**
 * What a change of a record has read anew also where somebody else was first: the next press goes with
 * what they made of it.
 */
export const personReadAnew = ["Person"];
