import type { Message } from "@laurel/core/records/message";
import { memo } from "react";
import { MessageContent } from "../markdown/message-content.tsx";

const ROLES: Readonly<Record<Message["role"], string>> = { system: "System", user: "User", assistant: "Assistant", tool: "Tool" };

/** One turn of a conversation, with who speaks. */
export const MessageView = memo(function MessageView({ message, showRole = true }: { message: Message; showRole?: boolean }) {
  return (
    <div data-role={message.role}>
      {showRole && <p className="mb-1 text-[0.8125rem] font-semibold text-muted-foreground">{ROLES[message.role]}</p>}
      <MessageContent text={message.content} />
    </div>
  );
});
