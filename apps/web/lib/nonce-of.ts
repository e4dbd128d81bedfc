/** The nonce that a content-security-policy header allows, if it names one. */
export function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([A-Za-z0-9+/_-]+={0,2})'/)?.[1];
}
