import { sha256Hex } from "@laurel/formats/hash/sha256-hex";

/**
 * The fold (0 to folds − 1) of a prompt by 48 bits of a hash of its root's hash, another one than what splits
 * are made by, which may leave only some of them.
 */
export function foldOfRoot(root: string, folds: number): number {
  return Number.parseInt(sha256Hex(`fold ${root}`).slice(0, 12), 16) % folds;
}
