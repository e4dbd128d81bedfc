import { expect, it } from "vitest";
import { RecordFormat } from "@laurel/core/imports/import-formats";
import { isBlank } from "@laurel/core/records/messages";
import {
  ATTRIBUTE_FORMATS,
  LISTWISE_FORMATS,
  PAIR_FORMATS,
  UNPAIRED_FORMATS,
} from "../targets/all-formats.ts";
import type { Format } from "../targets/format.ts";
import { fileOf } from "../testing/import-input.ts";
import { readFileRows, readRows } from "./file-rows.ts";
import { readPromptRecords } from "./read-prompt-records.ts";
import { validateRecords } from "./validate-records.ts";

/** The example of each format, with a response that says nothing. */
const blanked = <Row>(formats: readonly Format<Row>[]) =>
  formats.map((format) => ({
    id: format.id,
    format: format as Format,
    text: JSON.stringify(format.encode(format.example)).replace(/It is \w+\.(?!.*It is)/, " "),
  }));

it.each([
  ...blanked(PAIR_FORMATS),
  ...blanked(LISTWISE_FORMATS),
  ...blanked(ATTRIBUTE_FORMATS),
  ...blanked(UNPAIRED_FORMATS),
])(
  "a blank response of $id is refused by validation as what it is, and comes in where it was judged",
  async ({ format, text }) => {
    const bytes = (async function* () {
      yield Buffer.from(text);
    })();
    const codes = (await Array.fromAsync(validateRecords(format, readRows(bytes, "jsonl")))).map(
      ({ code }) => code,
    );
    expect(codes).toContain("blank-response");
    expect(codes).not.toContain("shape");
    const id = RecordFormat.parse(format.id);
    const options = { format: id, mapping: {}, namePolicy: "keep", minResponses: 1 } as const;
    const items = readPromptRecords(readFileRows(fileOf(text), id), options);
    for (const item of (await Array.fromAsync(items)).flat())
      expect("record" in item && item.record.responses.some(({ messages }) => isBlank(messages))).toBe(true);
  },
);
