import type { LinkPurpose } from "@laurel/db/tables/define-people-tables";

const DAY = 86_400_000;

/** How long a one-time link works, in milliseconds. */
export const LINK_LIFETIME: Readonly<Record<LinkPurpose, number>> = {
  setup: 7 * DAY,
  invite: 7 * DAY,
  reset: DAY,
};
