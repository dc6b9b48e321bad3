export const ptBR = {
  "care.danger.body":
    "O que você conta pode ser uma emergência. **Ligue agora para {ambulance}** ou vá ao pronto-socorro mais próximo, sem esperar uma resposta daqui.",
  "care.danger.mind":
    "Sinto muito que esteja tão difícil. Você não precisa passar por isso sem ninguém: {lifeline, select, none {} other {**ligue agora para {lifeline}**, a qualquer hora. }}Se há perigo neste momento, **ligue para {ambulance}**.",
  "care.danger.person": "Já chamei uma pessoa da equipe com urgência para esta conversa.",
  "care.danger.kept": "O que estávamos fazendo fica guardado.",
  "care.danger.note": "Possível perigo à vida: fale com esta pessoa agora.",
};

/** Every language has these keys. */
export type CareTexts = Readonly<Record<keyof typeof ptBR, string>>;
