import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Message } from "@laurel/core/records/messages";
import { MessageContent } from "../markdown/message-content.tsx";
import { NameText } from "../markdown/name-text.tsx";
import { roleWords } from "./role-words.ts";
import { ToolCallFold } from "./tool-call-fold.tsx";
import { ToolResultFold } from "./tool-result-fold.tsx";

type MessageViewProps = {
  message: Message;
  showRole?: boolean;
  /** Of a tool's turn: the function that was called, where the conversation tells. */ toolName?:
    | string
    | undefined;
};

/** One turn of a conversation, with who speaks: what it says, then what it calls. */
export const MessageView = memo(function MessageView({
  message,
  showRole = true,
  toolName,
}: MessageViewProps) {
  const t = useTranslations();
  const { role, content, name, tool_calls: calls = [] } = message;
  return (
    <div data-role={role} className="min-w-0">
      {showRole && (
        <p className="mb-1 text-[0.8125rem] font-semibold text-muted-foreground">
          {roleWords(t)[role]}
          {name && role !== "tool" && (
            <>
              {" "}
              · <NameText text={name} />
            </>
          )}
        </p>
      )}
      {role === "tool" ? (
        <div className="markdown">
          <ToolResultFold name={toolName ?? name} content={content} />
        </div>
      ) : (
        content.trim() !== "" && <MessageContent text={content} />
      )}
      {calls.length > 0 && (
        <div className="markdown mt-3">
          {calls.map((call, index) => (
            <ToolCallFold key={index} call={call} />
          ))}
        </div>
      )}
    </div>
  );
});
