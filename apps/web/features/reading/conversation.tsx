import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Message, Role } from "@laurel/core/records/messages";
import type { Translate } from "../../i18n/translate.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { MessageContent } from "../markdown/message-content.tsx";
import { ToolCallFold, ToolResultFold } from "./tool-folds.tsx";

type ConversationProps = {
  messages: readonly Message[];
  /** Whether turns say who speaks; one turn alone needn't. */
  speakers?: boolean;
};

/** Turns one after another: the one way in which a prompt or a response is shown, on every page. */
export function Conversation({ messages, speakers = true }: ConversationProps) {
  const names = toolNames(messages);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {messages.map((message, index) => (
        <MessageView
          key={index}
          message={message}
          showRole={speakers}
          toolName={names.get(message.tool_call_id ?? "")}
        />
      ))}
    </div>
  );
}

type MessageViewProps = {
  message: Message;
  showRole?: boolean;
  /** In a tool's turn: the function that was called, where the conversation tells. */
  toolName?: string | undefined;
};

/** Who speaks in a turn. */
const roleWords = (t: Translate): Readonly<Record<Role, string>> => ({
  system: t("reading.system"),
  user: t("reading.user"),
  assistant: t("reading.assistant"),
  tool: t("reading.tool"),
});

/** One turn of a conversation, with who speaks: what it says, then what it calls. */
const MessageView = memo(function MessageView({ message, showRole = true, toolName }: MessageViewProps) {
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

/** The called function by the id of its call, so that a result can say what it is the result of. */
function toolNames(messages: readonly Message[]): ReadonlyMap<string, string> {
  const calls = messages.flatMap((message) => message.tool_calls ?? []);
  return new Map(
    calls.flatMap((call) => (call.id === undefined ? [] : [[call.id, call.function.name] as const])),
  );
}
