/** Where a file's bytes go. The exporter awaits every write, so that a slow target slows it down. */
export type OutputFile = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type OpenFile = (name: string) => Promise<OutputFile>;
