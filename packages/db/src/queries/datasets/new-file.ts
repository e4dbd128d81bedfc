/** A file of a version or of a format of it, stored by its hash. */
export type NewFile = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number | null;
};
