import { Command } from "commander";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import { offeredFormat } from "@laurel/formats/targets/offered-format";
import { formatTable, print } from "./print.ts";

function run({ json = false }: { readonly json?: boolean }): void {
  const formats = ALL_FORMATS.map(offeredFormat);
  print(
    { json },
    formats,
    formatTable(
      ["format", "records", "trainer", "for", "files", "metadata"],
      formats.map(({ id, family, trainer, methods, parquet, metadata }) => [
        id,
        family,
        trainer,
        methods.join(", "),
        parquet ? "JSON Lines, Parquet" : "JSON Lines",
        metadata ? "as columns" : "",
      ]),
    ),
  );
}

export const formatsCommand = (): Command =>
  new Command("formats")
    .summary("the formats that dataset versions are written in, and which carry metadata")
    .description(
      "Lists every format with the kind of record that it is for, who reads it, and whether its records can carry columns of metadata; `laurel export --metadata` carries them. With --json it also says which records a format refuses and what it leaves out. It needs no server.",
    )
    .option("--json", "print one JSON document")
    .action(run);
