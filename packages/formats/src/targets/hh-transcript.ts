import type { Message } from "@laurel/core/records/messages";

/** The mark at the beginning of each turn of HH-RLHF's transcripts. */
export const HH_MARKER = /\n\n(?:Human|Assistant):/;

/** A conversation of user and assistant as HH-RLHF writes it. */
export function hhTranscript(turns: readonly Message[]): string {
  return turns
    .map(({ role, content }) => `\n\n${role === "user" ? "Human" : "Assistant"}: ${content}`)
    .join("");
}

const TURN = /\n\n(Human|Assistant): ?/g;

/**
 * The turns of an HH-RLHF transcript, or null when text stands before the first. Only "\n\nHuman:" and
 * "\n\nAssistant:" begin a turn: "Human:" after anything but an empty line is what somebody wrote.
 * The one space after the colon belongs to the format, all other white space to the text.
 */
export function splitTranscript(transcript: string): Message[] | null {
  const starts = [...transcript.matchAll(TURN)];
  if (starts[0]?.index !== 0) return null;
  return starts.map((start, index) => ({
    role: start[1] === "Human" ? "user" : "assistant",
    content: transcript.slice(start.index + start[0].length, starts[index + 1]?.index),
  }));
}
