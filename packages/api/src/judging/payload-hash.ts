import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";

/**
 * What tells a replay from another judgment under the same id: the assignment and the answers, whatever their
 * key order.
 */
export function payloadHash(assignmentId: string, answers: unknown): string {
  return sha256Hex(canonicalJson({ assignmentId, answers }));
}
