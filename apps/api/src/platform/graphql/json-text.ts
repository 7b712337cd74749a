/**
 * The answer to one root field as PostgreSQL wrote it: JSON in the very shape that the client asked
 * for. A resolver hands it back as it is; nothing may be read from it or put around it.
 */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
