import { mixed32 } from "@laurel/statistics/numeric/hash32";

/**
 * b-bit minwise hashing (Li & König 2010) with b = 4: four bits of each entry, eight entries a word, so that
 * a signature of 128 entries takes 64 bytes. The bits are taken after mixing: a minimum's own high bits are
 * mostly 0.
 */
export function packedSignature(signature: Uint32Array): Uint32Array {
  const packed = new Uint32Array(Math.ceil(signature.length / 8));
  for (let i = 0; i < signature.length; i += 1) {
    const word = i >>> 3;
    packed[word] = (packed[word] ?? 0) | ((mixed32(signature[i] ?? 0) >>> 28) << (4 * (i & 7)));
  }
  return packed;
}
