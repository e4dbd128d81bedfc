import { setImmediate } from "node:timers/promises";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { readContaminationList } from "./read-contamination-list.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Reads a list from beginning to end, and says how many texts and words (`wordsOf`) it has; what can't be
 * read, or is more than one dataset can be checked against, is refused.
 */
export async function measureContaminationList(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly texts: number; readonly words: number }> {
  let [texts, words] = [0, 0];
  for await (const batch of readContaminationList(name, bytes)) {
    texts += batch.length;
    for (const text of batch) words += wordsOf(text).length;
    if (words + texts > LIMITS.listWords)
      throw new DomainError(
        "TOO_LARGE",
        `${JSON.stringify(name)} has more than ${LIMITS.listWords} words: split it`,
        { list: name },
      );
    await setImmediate();
  }
  return { texts, words };
}
