import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { DAY } from "@laurel/core/time/durations";
import type { LinkPurpose } from "@laurel/db/tables/define-people-tables";
import { mintSecret } from "../tokens/create-token.ts";

type Minting = {
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
  readonly publicUrl: string;
};
type Whose = {
  readonly purpose: LinkPurpose;
  readonly userId: string | null;
  readonly createdBy: string | null;
};

/** A new one-time link to hand over, and its row, which holds only the hash of its token. */
export function newLink({ now, random, publicUrl }: Minting, { purpose, userId, createdBy }: Whose) {
  const { secret, hash } = mintSecret(random);
  return {
    url: `${publicUrl.replace(/\/$/, "")}/link/${secret}`,
    row: {
      id: uuidV7(now, random(10)),
      tokenHash: hash,
      purpose,
      userId,
      createdBy,
      createdAt: now,
      expiresAt: now + LINK_LIFETIME[purpose],
    },
  };
}

/** How long a one-time link works, in milliseconds. */
const LINK_LIFETIME: Readonly<Record<LinkPurpose, number>> = {
  setup: 7 * DAY,
  invite: 7 * DAY,
  reset: DAY,
};
