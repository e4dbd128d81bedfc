/** The first lines of a UTF-8 text, reading no more of it than they need. */
export async function firstLines(bytes: AsyncIterable<Uint8Array>, count: number): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    if (text.split("\n").length > count) break;
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, count);
}
