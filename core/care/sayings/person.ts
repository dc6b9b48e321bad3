import { saying } from "./saying.ts";

const person =
  "(pessoa|alguem|gente|humano|humana|atendente|recepcao|recepcionista|secretaria|funcionari[oa]|equipe|ser humano|human|person|someone|somebody|agent|representative|operator|receptionist|front desk|staff|team|persona|alguien|agente|asesor|operador|operadora|recepcion|equipo)";

/** Words by which somebody surely wants a person instead of the bot, at any moment. */
export const wantsPerson = saying({
  says: [
    `(falar|fala|conversar|conversa|atendimento|atendid[oa])( direto| so)? (com|por|c)( um| uma| o| a| algum| alguma)* ${person}`,
    `(me passa|passa|me transfere|transfere|transferir|me manda)( por favor)? (para|pro)( um| uma| o| a)* ${person}`,
    `(chama|chame|chamar|quero|preciso de|prefiro)( um| uma| o| a| algum| alguma)* (atendente|humano|humana|ser humano|atendimento humano|pessoa de verdade|pessoa real)`,
    `(pode chamar|poderia chamar|chama|chame|chamem|quero chamar|can you call|call|get me|llama a|puedes llamar a)( por favor| para mim| um| uma| o| a| algum| alguma)* (alguem|uma pessoa|a recepcao|a atendente|o gerente|um responsavel|someone|somebody|a manager|alguien|un encargado)`,
    `(atendimento humano|pessoa de verdade|nao quero (falar com )?(um )?(robo|bot|maquina))`,
    `(talk|speak|chat|connect me|transfer me|put me through)( directly)? (to|with)( a| an| the| your| some)*( real| live| actual| human)* ${person}`,
    `(i want|i need|get me|give me|want|need|prefer)( a| an| some)*( real| live| actual)* (human|person|agent|representative|operator)`,
    "(real person|human please|customer service)",
    "((fazer|registrar|abrir|deixar)( uma| minha)* (reclamacao|queixa)|(quero|queria|vou) (reclamar|me queixar))",
    "(fui|fomos|sou)( muito| super| bem| tao)* (mal|pessimamente) atendid[oa]s?",
    "((pessimo|horrivel|terrivel|pesimo|horrible|terrible|awful) (atendimento|servico|atencion|servicio|service|customer service)|atendimento (foi |e |ta )?(pessimo|horrivel|terrivel))",
    "((make|file|lodge)( a| my)* (formal )?complaint|(want|like) to complain)",
    "((hacer|poner|presentar|dejar)( una| mi)* (queja|reclamacion)|(quiero|quisiera) (quejarme|reclamar))",
    `(hablar|habla|conversar|comunicame|pasame|transfiereme|comuniqueme)( directamente)? (con|a)( un| una| el| la| algun| alguna)* ${person}`,
    `(quiero|necesito|prefiero)( a)?( un| una)* (humano|persona (real|de verdad)|agente|asesor|operador)`,
    "(atencion humana|persona de verdad|no quiero (hablar con )?(un )?(robot|bot))",
  ],
  unlike: [
    "(para|for|con|com) (outra|other|otra) (pessoa|person|persona)",
    "(estou|to|am i|estoy) (falando|talking|hablando) (com|to|con)~(pessoa|person|persona|humano|human)",
  ],
});
