import { z } from "zod";
import { Id } from "../../../ids/id.ts";

/** Response id → whether it is good, or correct. */
export const BinaryAnswer = z.strictObject({ kind: z.literal("binary"), labels: z.record(Id, z.boolean()) });
export type BinaryAnswer = z.infer<typeof BinaryAnswer>;
