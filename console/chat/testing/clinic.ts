import type { Line } from "./conversations.ts";

/** A little booking, enough to see every part of the page at work. */
export function clinicScript(said: string): readonly Line[] {
  if (/consulta|cita|appointment/i.test(said)) {
    return [{ text: "Claro! **Para qual especialidade?**", buttons: specialities }];
  }
  if (said.startsWith("speciality:")) {
    return [
      { text: "Ótima escolha. A Dra. Helena Prado atende esta semana." },
      {
        text: "Estes horários estão livres:\n\n- *quinta*, 9h30\n- *sexta*, 14h00\n\nQual prefere?",
        buttons: slots,
      },
    ];
  }
  if (said.startsWith("slot:")) {
    return [
      {
        text: "**Marcado!** Sua consulta está confirmada.\n\n1. Chegue 10 minutos antes\n2. Traga um documento com foto\n\nComo chegar: [ver no mapa](https://example.org/mapa)",
      },
    ];
  }
  return [{ text: `Você disse: ${said}` }];
}

const specialities = [
  { label: "Cardiologia", action: "speciality:cardiology" },
  { label: "Dermatologia", action: "speciality:dermatology" },
  { label: "Clínica geral", action: "speciality:general" },
];

const slots = [
  { label: "Quinta, 9h30", action: "slot:1" },
  { label: "Sexta, 14h00", action: "slot:2" },
];
