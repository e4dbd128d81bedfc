import { readFile } from "node:fs/promises";
import { zstdDecompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { parquetReadObjects } from "hyparquet";

/** Clicks a link and resolves to the bytes of the file that it downloads. */
export async function saveDownload(page: Page, link: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  return readFile(await (await coming).path());
}

/** The rows of a Parquet file in memory. */
export async function readParquet<Row>(bytes: Buffer): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return (await parquetReadObjects({
    file,
    compressors: { ZSTD: (page, size) => zstdDecompressSync(page, { maxOutputLength: size }) },
  })) as Row[];
}
