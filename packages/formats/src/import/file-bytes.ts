/** A file's bytes wherever it lies: all of them, or from `start` up to and with `end`. */
export type FileBytes = {
  readonly size: number;
  read(range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
};
