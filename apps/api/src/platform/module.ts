type Class = abstract new (...args: never[]) => object;

/** What a module hands to the platform. The cross-cutting parts compose whatever is registered. */
export interface ApiModule {
  readonly name: string;
  /** TypeGraphQL resolver classes. */
  readonly resolvers: readonly Class[];
  /** TypeORM rows. */
  readonly entities: readonly Class[];
}
