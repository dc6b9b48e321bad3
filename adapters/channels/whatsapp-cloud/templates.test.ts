import { expect, it } from "vitest";
import { previewOf } from "../../../core/message/template.ts";
import { openBench, soon } from "./testing/bench.ts";

it("lists the account's templates, page after page, and says which may be sent", async () => {
  const { platform, adapter } = await openBench();
  platform.template({
    id: "1004",
    name: "tracking",
    language: "es",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "BODY", text: "Su pedido" },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "Ver", url: "https://a.b/{{1}}" }] },
    ],
  });
  const all = await adapter.templates?.list(soon());
  expect(all).toEqual([
    {
      name: "appointment_reminder",
      language: "pt_BR",
      status: "approved",
      category: "utility",
      markdown: "Olá, {{1}}! Sua consulta é *{{2}}*.",
      variables: ["1", "2"],
      replies: ["Confirmar", "Remarcar"],
      sendable: true,
    },
    expect.objectContaining({ name: "hello_world", variables: [], replies: [], sendable: true }),
    expect.objectContaining({
      name: "abandoned_cart",
      status: "paused",
      category: "marketing",
      variables: ["name"],
      sendable: false,
    }),
    expect.objectContaining({ name: "tracking", sendable: false }),
  ]);
  const [reminder] = all ?? [];
  expect(reminder && previewOf(reminder, ["Ana", "terça, 9h"])).toBe(
    "Olá, Ana! Sua consulta é *terça, 9h*.",
  );
});
