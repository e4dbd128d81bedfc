/** What a unit was given: a number, or a category by name. */
export type Value = number | string;
