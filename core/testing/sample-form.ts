import type { Form } from "../message/outgoing.ts";

/** A form with a field of each kind, short enough for every platform that shows forms. */
export const sampleForm: Form = {
  label: "Preencher",
  title: "Marcar consulta",
  submit: "Enviar",
  action: "fill:visit",
  fields: [
    {
      kind: "choice",
      name: "service",
      label: "Serviço",
      choices: [
        { label: "Limpeza", value: "limpeza" },
        { label: "Canal", value: "canal" },
      ],
    },
    { kind: "date", name: "day", label: "Dia" },
    { kind: "time", name: "time", label: "Horário" },
    { kind: "text", name: "name", label: "Nome" },
  ],
};
