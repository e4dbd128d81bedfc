import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";

/**
 * Tells a replay from another judgment under the same id: a hash of the assignment and the answers, whatever
 * the order of their keys.
 */
export function payloadHash(assignmentId: string, answers: unknown): string {
  return sha256Hex(canonicalJson({ assignmentId, answers }));
}
