import { hash, verify } from "@node-rs/argon2";

// The package declares its algorithms as a const enum, which type stripping can't read.
const ARGON2ID = 2;

/**
 * argon2id with the least that OWASP allows (Password Storage Cheat Sheet, 2024): 19 MiB, 2 passes, 1 lane.
 */
export function hashPassword(plain: string): Promise<string> {
  return hash(plain.normalize("NFC"), {
    algorithm: ARGON2ID,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
}

export function verifyPassword(hash: string, plain: string): Promise<boolean> {
  return verify(hash, plain.normalize("NFC"));
}
