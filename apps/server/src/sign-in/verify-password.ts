import { verify } from "@node-rs/argon2";

export function verifyPassword(hash: string, plain: string): Promise<boolean> {
  return verify(hash, plain.normalize("NFC"));
}
