import { randomBytes } from "node:crypto";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";

export const mintId = (): string => uuidV7(Date.now(), randomBytes(10));
