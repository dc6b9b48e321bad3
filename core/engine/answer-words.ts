/** Short answers that mean the same in every dialogue, as people type and say them: without accents. */
export const answerWords = {
  yes: [
    "sim s ss isso pode claro certo confirmo confirma confirmar confirmado ok okay beleza blz fechado".split(
      " ",
    ),
    "fechou perfeito exato positivo aham uhum yes y yeah yep sure correct confirm right great perfect".split(
      " ",
    ),
    "si claro correcto exacto perfecto listo dale vale continuar continue continua bora vamos".split(
      " ",
    ),
    "combinado show top joia otimo maravilha marca marque agenda agende ta bele demoro".split(" "),
    ["agora sim", "e isso", "e isso ai", "e isso mesmo", "isso ai mesmo", "ta certo", "ta ok"],
    ["esta certo", "tudo bem", "tudo ok", "fica bom", "fica otimo", "por mim ok", "pode fechar"],
    ["pode agendar", "pode reservar", "pode confirmar sim", "pode marcar sim", "quero esse"],
    ["manda ver", "manda bala", "com ctz", "ctz", "eh isso", "eh isso ai", "eh isso mesmo"],
    [
      "sim senhora",
      "sim senhor",
      "agora sim",
      "show",
      "top",
      "massa",
      "combinado",
      "otimo",
      "otima",
    ],
    ["bora la", "manda ver", "pode fazer", "pode agendar", "pode reservar", "marca", "marca sim"],
    [
      "pode cancelar",
      "pode desmarcar",
      "pode remarcar",
      "pode mudar",
      "pode trocar",
      "pode mandar",
    ],
    [
      "ta certo",
      "esta certo",
      "certinho",
      "certissimo",
      "deu certo",
      "ta perfeito",
      "sem problema",
    ],
    [
      "looks good",
      "all good",
      "that works",
      "works for me",
      "please do",
      "do it",
      "book it",
      "fine",
    ],
    [
      "alright",
      "all right",
      "yup",
      "absolutely",
      "of course",
      "sure thing",
      "that s fine",
      "thats fine",
    ],
    [
      "me parece bien",
      "buenisimo",
      "genial",
      "va",
      "esta perfecto",
      "hazlo",
      "reservala",
      "confirmala",
    ],
    ["confirmalo", "asi es", "eso es", "eso", "si senor", "si senora", "de una", "muy bien"],
    ["quero", "eu quero", "aceito", "eu aceito", "fico com ele", "fico com ela", "pode reservar"],
    ["i want it", "i ll take it", "ill take it", "take it", "i accept", "quiero", "lo quiero"],
    ["la quiero", "acepto", "yo quiero", "me sirve", "me interesa", "tenho interesse"],
    ["pode ser", "pode sim", "pode marcar", "pode confirmar", "isso mesmo", "isso ai"],
    ["com certeza", "claro que sim", "sim pode", "ta bom", "esta bom", "tudo certo", "ta otimo"],
    [
      "sim quero",
      "quero sim",
      "sim vamos",
      "vamos sim",
      "vamos la",
      "sim continuar",
      "pode continuar",
    ],
    "okey sip sep claro vale va ya bueno genial buenisimo barbaro confirmado".split(" "),
    ["do it", "book it", "thats it", "that works", "works for me", "of course", "all good", "fine"],
    ["esta perfecto", "me parece bien", "asi es", "eso es", "eso mismo", "ahora si", "si dale"],
    ["that is right", "thats right", "sounds good", "go ahead", "go on", "yes please", "lets go"],
    [
      "claro que si",
      "por supuesto",
      "esta bien",
      "de acuerdo",
      "si quiero",
      "sigamos",
      "si sigamos",
    ],
  ],
  no: [
    "no nao n nope nah errado wrong negativo nunca incorrecto".split(" "),
    ["nao quero", "ainda nao", "agora nao", "not now", "ahora no", "nao obrigado", "no thanks"],
  ],
  /** Wants to leave what is under way. */
  abandon: [
    "cancelar cancela cancele desisto desisti parar pare sair esquece esqueca chega deixa".split(
      " ",
    ),
    "cancel stop quit exit olvidalo olvida salir cancelalo dejalo".split(" "),
    [
      "deixa pra la",
      "deixa para la",
      "deixa quieto",
      "deixa isso",
      "deixa assim",
      "deixa isso pra la",
    ],
    [
      "melhor nao",
      "nao quero mais",
      "nao quero mais nada",
      "nao vou querer",
      "nao vou querer mais",
      "nao preciso mais",
    ],
    [
      "nao precisa",
      "nao precisa mais",
      "quero parar",
      "quero desistir",
      "quero sair",
      "mudei de ideia",
    ],
    [
      "cancela isso",
      "cancela tudo",
      "cancelar tudo",
      "esquece isso",
      "esquece tudo",
      "para com isso",
    ],
    [
      "vou pensar",
      "depois eu vejo",
      "depois vejo",
      "depois eu volto",
      "outra hora",
      "fica pra outra hora",
    ],
    [
      "deixa pra depois",
      "deixa para depois",
      "nao e nada",
      "agora nao posso",
      "deixa pra outro dia",
    ],
    [
      "never mind",
      "nevermind",
      "forget it",
      "forget about it",
      "leave it",
      "drop it",
      "not anymore",
    ],
    [
      "i changed my mind",
      "changed my mind",
      "i give up",
      "cancel that",
      "cancel this",
      "cancel it",
    ],
    ["i dont want it anymore", "no longer", "lets stop", "stop it", "maybe later", "another time"],
    ["no quiero mas", "ya no quiero", "ya no", "mejor no", "deja eso", "dejalo asi", "dejemoslo"],
    [
      "cambie de idea",
      "cancela todo",
      "cancelar todo",
      "no importa",
      "olvidate",
      "lo dejo",
      "otro dia",
    ],
    ["en otro momento", "lo voy a pensar", "despues veo", "me arrepenti"],
  ],
  /** Wants what was before. */
  back: [
    "voltar volta volte back volver atras anterior".split(" "),
    [
      "quero voltar",
      "pode voltar",
      "volta ai",
      "voltar atras",
      "volta atras",
      "voltar ao anterior",
    ],
    ["voltar pro anterior", "volta uma", "voltar uma", "go back", "take me back", "previous"],
    ["quiero volver", "volver atras", "vuelve atras", "ir atras", "regresar", "vuelve"],
  ],
  /** Wants none of what was offered. */
  none: [
    "nenhum nenhuma ninguno ninguna neither none".split(" "),
    [
      "nenhuma dessas",
      "nenhum desses",
      "nenhuma delas",
      "nenhum deles",
      "nenhuma das duas",
      "nem uma nem outra",
    ],
    ["nenhum dos dois", "nenhuma destas", "nenhum destes", "nenhuma das opcoes", "nada disso"],
    ["nao e isso", "nao e nada disso", "nenhum serve", "nenhum me serve", "nenhuma serve"],
    [
      "none of these",
      "none of those",
      "none of them",
      "neither of them",
      "something else",
      "not that",
    ],
    [
      "ninguna de esas",
      "ninguna de estas",
      "ninguno de esos",
      "ninguno de estos",
      "ninguna de las dos",
    ],
    ["no es eso", "nada de eso", "otra cosa", "outra coisa"],
  ],
} as const;

/** Signs that are a yes or a no by themselves, in any colour of skin. */
export const answerSigns = { yes: ["👍", "👌", "✅", "✔", "🆗"], no: ["👎", "❌", "🚫"] } as const;

/** Words before a short answer that do not change it: "ah, melhor deixa pra lá". */
export const openers =
  /^(?:(?:ah+|ai|bom|bem|olha|oi|entao|acho que|melhor|na verdade|sabe|well|oh|actually|i think|ok|pues|bueno|mira|mejor) )+(?=\S)/u;

/** Words after a short answer that do not change it: "sim, por favor", "no, thanks". */
export const closers =
  / (?:por favor|pfv?|obrigad[oa]|obg|brigad[oa]|valeu|vlw|entao|viu|ta|please|thanks|thank you|then|gracias|ai|pra mim|para mim|la|por ahora|por enquanto|mesmo assim)$/u;

/** How people begin who put right what they said: "quis dizer dia 20", "troca o horário pra 10h". */
export const corrections =
  /^(?:(?:ops|opa|desculpa|desculpe|perdao|sorry|perdon|ah|oh|nao|no|nope|nah) )*(?:quis dizer|quero dizer|queria dizer|digo|eu disse|na verdade|alias|melhor|prefiro|corrigindo|corrige|errei|me enganei|ops|troca|trocar|troque|muda|mudar|mude|altera|alterar|altere|vamos (?:trocar|mudar)|pode (?:trocar|mudar|alterar)|da pra (?:trocar|mudar)|quero (?:trocar|mudar|alterar)|queria (?:trocar|mudar)|i mean|i meant|i said|actually|rather|make it|change|switch|can we (?:change|switch)|correction|quise decir|quiero decir|mejor|prefiero|cambia|cambiar|cambialo|me equivoque|corrijo|en realidad) /u;
