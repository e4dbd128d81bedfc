import type { ParquetType } from "hyparquet";
import { ByteWriter } from "hyparquet-writer";
import { writePlain } from "hyparquet-writer/src/plain.js";

/**
 * Values in Parquet's plain encoding. Texts are written into one buffer of their size: a buffer for each
 * costs as much as compressing them.
 */
export function plainValues(values: readonly unknown[], type: ParquetType): Uint8Array {
  if (type === "BYTE_ARRAY") return plainTexts(values.map(String));
  const writer = new ByteWriter();
  writePlain(writer, [...values], type, undefined);
  return writer.getBytes();
}

function plainTexts(texts: readonly string[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of texts) {
    const length = bytes.write(text, at + 4);
    at = bytes.writeUInt32LE(length, at) + length;
  }
  return bytes;
}
