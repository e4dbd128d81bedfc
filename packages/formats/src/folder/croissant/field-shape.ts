/**
 * A column, or a part of one, without regard to the file that holds it. Groups have parts, and no type of
 * their own.
 */
export type FieldShape = {
  readonly name: string;
  readonly type: "sc:Text" | "sc:Boolean" | "sc:Float" | "sc:Integer" | null;
  readonly list: boolean;
  readonly parts: readonly FieldShape[];
};
