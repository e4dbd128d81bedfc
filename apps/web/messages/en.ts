import account from "./en/account.json";

export const messages = { account };
