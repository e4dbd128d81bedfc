import type { Messages } from "../i18n/messages.ts";
import account from "./ar/account.json";

export const messages: Messages = { account };
