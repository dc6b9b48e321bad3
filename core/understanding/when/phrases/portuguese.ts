import { portugueseNumbers } from "../../numbers/lexicons/portuguese.ts";
import type { Phrases } from "./phrases.ts";
import { portugueseDays } from "./portuguese-days.ts";
import { portugueseFeasts } from "./portuguese-feasts.ts";
import { portugueseTimes } from "./portuguese-times.ts";

const here = "(essa|esta|nessa|nesta|dessa|desta|esse|este|nesse|neste|desse|deste)";

const on = "[a|o|na|no|as|aos|da|do|de|em|pra|pro|para a|para o]";

/** Brazilian Portuguese, with and without accents, and as people type it. */
export const portuguese: Phrases = {
  order: "day month",
  numbers: {
    lexicon: portugueseNumbers,
    join: "e",
    centuries: {
      1700: "mil setecentos [e]",
      1800: "mil oitocentos [e]",
      1900: "mil novecentos [e]",
      2000: "dois mil [e]",
    },
  },
  lookalikes: ["quita", "quina", "sabao", "domino"],
  words: {
    weekday: {
      1: "segunda [[-] feira]|seg|2 ~a [-] (feira|f)|2 ~a &({close}|agora|dia|{figure})",
      2: "terca [[-] feira]|tersa [[-] feira]|ter .|<start> ter <end>|ter ,|ter &({day} (as|/|de {month})|(de|a) (manha|tarde))|3 ~a [-] (feira|f)|3 ~a &({close}|agora|dia|{figure})",
      3: "quarta [[-] feira]|qrta|qua|4 ~a [-] (feira|f)|4 ~a &({close}|agora|dia|{figure})",
      4: "quinta [[-] feira]|kinta|qnta|qui|5 ~a [-] (feira|f)|5 ~a &({close}|agora|dia|{figure})",
      5: "sexta [[-] feira]|sesta [[-] feira]|sex|6 ~a [-] (feira|f)|6 ~a &({close}|agora|dia|{figure})",
      6: "sabado|sab",
      7: "domingo|dom",
    },
    month: {
      1: "janeiro|jan",
      2: "fevereiro|fev",
      3: "marco|mar",
      4: "abril|abr",
      5: "maio|mai",
      6: "junho|jun",
      7: "julho|jul",
      8: "agosto|ago",
      9: "setembro|set",
      10: "outubro|out",
      11: "novembro|nov",
      12: "dezembro|dez",
    },
    dayOfMonth: { 1: "primeiro|1 ~(o|°)" },
    fraction: { 15: "um quarto", 30: "meia" },
    away: {
      "-2": "anteontem|antes de ontem",
      "-1": "ontem",
      0: `hoje|hj|${here} (manha|tarde|noite)|agora &((a|de|pela) (manha|tarde|noite))`,
      1: "amanha|amnh|amanh",
      2: "depois de amanha|dps de amanha|depois d amanha|dps d amanha",
    },
    thisOne: { 0: "essa|esta|nessa|nesta|dessa|desta|esse|este|nesse|neste|desse|deste" },
    other: { 1: "outro|outra" },
    about: {
      1: "tipo|umas|uns|la pelas|pelas|por volta (de|das|da)|perto (de|das|da)|mais ou menos|em torno (de|das)",
    },
    step: {
      1: "que vem|q vem|seguinte|proxim (o|a)|proximo|proxima|prox [.]|da proxima|na proxima",
      "-1": "passado|passada|ultimo|ultima|anterior",
    },
    unit: { 1: "dia|dias", 7: "semana|semanas", 15: "quinzena|quinzenas" },
    longUnit: { 1: "mes|meses", 12: "ano|anos" },
    shortUnit: {
      1: "minuto|minutos|min|mins|minutinhos",
      30: "meia hora|meia horinha",
      60: "hora|horas|horinha|h|hr|hrs",
    },
    amount: {},
    afterNext: { 2: "depois (do|da) (proximo|proxima)" },
    feastName: portugueseFeasts,
    third: { 1: "comeco|comecinho|inicio", 2: "meio|meados", 3: "fim|final|finzinho" },
    nth: {
      1: "primeira|primeiro|1 ~a|1 ~o",
      2: "segunda|segundo|2 ~a|2 ~o",
      3: "terceira|terceiro|3 ~a|3 ~o",
      4: "quarta|quarto|4 ~a|4 ~o",
      "-1": "ultima|ultimo",
      "-2": "penultima|penultimo",
    },
    half: { 0: "am|a . m [.]", 12: "pm|p . m [.]" },
    landmark: { 0: "meia [-] noite|meianoite", 12: "meio [-] dia|meiodia" },
    dayPart: {
      1: "madrugada",
      2: "manha|manhazinha|[bem|logo] (cedo|cedinho)|primeira hora da manha|primeira hora !(que|q|livre|disponivel)|primeiras horas da manha",
      3: "tarde",
      4: "noite|noitinha",
      5: "almoco|(hora|horario) (do|de) almoco",
      6: "(fim|final|finzinho) (do|de) (dia|expediente)|tardinha|tardezinha",
      7: "horario comercial",
      9: "(depois|dps|apos|saindo) (do|o) [meu] (trabalho|trampo|servico|expediente)|(depois|dps) de trabalhar",
    },
    meal: { 5: "almocar" },
    measure: {
      0: "reais|real|pila|conto|contos|mil|euros|dolares|%|pessoas|pessoa|vezes|vez|anos|ano|dias|dia|meses|mes|semanas|semana|noites|kg|km|m|cm|quilos|sessoes|vagas|opcoes|consultas|horarios|unidades|itens|passagens|adultos|criancas|pontos|parcelas|x",
    },
  },
  ...portugueseDays,
  ...portugueseTimes,
  aside: {
    aside: [
      "(r ~$|us ~$|$|€|rs) {figure} [~(,|.) ~{figure}]",
      "{count:count|figure} {measure}",
      "{count:figure} (-|a|ou) {count:figure} {measure}",
      "(segunda|quarta|quinta|sexta|2 ~a|3 ~a|4 ~a|5 ~a|6 ~a) (via|vias|vez|opcao|consulta|dose|parcela|parte|etapa|fase|tentativa|mensagem|sessao)",
      "(por|durante|dura|duram|leva|levam|demora) {count} {shortUnit}",
      "(voo|sala|mesa|quarto|apto|apartamento|numero|n|senha|protocolo|pedido|codigo|opcao|item|conta|agencia|rua) {count:figure}",
      "(a cada|cada|por|durante|dormi|dormir|trabalho|trabalhei) {count} horas",
      "{count:count} em {other:count} horas",
      "(jejum|plantao|turno|jornada|escala|expediente) [e|eh] [de] {count} horas",
      "(so|apenas|quase|acordado|acordada) {count} horas",
      "(tava|estava|custa|custava|custou|saiu|saia|valor|preco) [a|de|por] {figure} ~. ~{figure}",
      "(de|a|pela) {dayPart} [eu] nao (durmo|dormi|doi|consigo dormir)",
      "(mais|muito|tao|meio|ja e|ficou) tarde",
      "sao domingos|(para|pra|em) natal",
      "(nesse|nessa|esse|essa|neste|nesta) agora [mesmo]",
      "agora (sim|e|eh|nao|so|quero|queria|uma|um|outra|outro|vai|foi|que|eu|vou|preciso|pra|para|pro|ta|tah|tava|esta|to|tou|ficou|em|no|com|meu|minha)",
      "mais ou menos [no|na|pro|pra|pelo|pela]",
      "(um|uma) (depois|atras|apos|seguido|seguida) (do|da|de|o|a) [outro|outra]",
      "o primeiro !(de|do)",
      "(dormi|dormiu|dormindo|acordei|acordou|passei|passou) [mal|bem|direito|nada] (essa|esta|nessa|a|toda a|de) noite",
      `(menos|exceto|fora|tirando|salvo|sem ser|a nao ser|que nao seja|nem) ${on} {day:point} [(e|ou|nem|,) ${on} {other:point}]`,
      `{day:point} [eu] nao [posso|da|consigo|rola|quero|pode|vou poder|vou conseguir] [mais] [,|.|;|mas] [so|pode ser|prefiro|tem|quero|seria|da] ${on} &({other:point})`,
      `nao [e|era|quero|posso|da|consigo|pode ser] [mais] ${on} {day:point} [,|.|;|mas] [e|era|so|pode ser|prefiro|tem|quero|seria|sim] ${on} &({other:point})`,
    ],
  },
  close: {
    close: [
      "<end>|,|.|!|?|;|<)>|ou|e|as|a|de manha|da manha|de tarde|da tarde|de noite|da noite|pela|na|no|que vem|por favor|pf|pfv|mesmo|tambem|tb|tbm|entao|pode|com|da|posso|consigo|eu|nao|fica|serve|seria|para|pra|p|se|mas|ta|esta|eh|so|ja|ok|okay|blz|beleza|otimo|perfeito|bom|porque|pq|obrigado|obrigada|obg|valeu|vlw|assim|la|ai|viu|ne|sim|ela|ele|quando",
    ],
  },
};
