const MINUTE = 60_000;

/**
 * Failed sign-ins that are let through to the password check. The account's limit stops guessing, the
 * address' one stops trying many accounts.
 */
export const ATTEMPT_LIMITS = { windowMs: 15 * MINUTE, account: 10, address: 50 } as const;
