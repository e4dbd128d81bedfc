const SHORTEST = 10;

/** What is wrong with a new password, in words; null when nothing is. */
export function passwordProblem(password: string): string | null {
  if (password.length < SHORTEST) return `Use at least ${SHORTEST} characters; a few words are easy to remember.`;
  return null;
}
