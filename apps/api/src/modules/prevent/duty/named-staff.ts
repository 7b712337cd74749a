/** Name of a member by the column of an alias; null where they belong to an office out of reach. */
export const nameOf = (column: string) => (alias: string) =>
  `(select m.name from staff.member m where m.id = ${alias}.${column})`;

/** Name of who holds a post, by the column of an alias. */
export const holderOf = (column: string) => (alias: string) =>
  `(select p.holder_name from staff.post p where p.id = ${alias}.${column})`;
