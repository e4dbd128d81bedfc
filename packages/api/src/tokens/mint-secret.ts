import { sha256Hex } from "@laurel/formats/files/hash";

/**
 * A secret of 256 random bits for one-time links and personal tokens. Only its hash is stored; no slow hash
 * is needed for what can't be guessed.
 */
export function mintSecret(
  random: (bytes: number) => Uint8Array,
  prefix = "",
): { readonly secret: string; readonly hash: string } {
  const secret = prefix + Buffer.from(random(32)).toString("base64url");
  return { secret, hash: sha256Hex(secret) };
}
