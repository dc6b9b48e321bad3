import { saying } from "./saying.ts";

/** Words by which somebody asks whether they talk with a machine or a person. */
export const asksWhetherRobot = saying({
  says: [
    "(voce|tu|ce|isso|isto|aqui|quem fala|quem responde) (e|eh|es|sao|seria)( um| uma| o| a)*( tipo de)? (robo*|bot|chatbot|maquina|ia|i a|inteligencia artificial|humano|humana|pessoa|gente|real|de verdade|computador|atendente virtual|chatgpt)",
    "(estou|to|eu to|eu estou|tou)? ?(falando|conversando) com( um| uma| a)* (robo*|bot|maquina|ia|inteligencia artificial|humano|humana|pessoa|gente|computador)",
    "(e|eh|sera|sera que e)( um| uma)? (robo*|bot|chatbot|maquina|ia|inteligencia artificial) (que|isso|ne|ai|falando|respondendo)",
    "(e|eh) (robo|bot|ia)",
    "(are|r) (you|u)( a| an| really| actually| just| even)*( real| actual| live)? (bot|robot|ai|a i|chatbot|human|person|machine|real|computer|chatgpt)",
    "(is this|is it|am i (talking|speaking|chatting|texting) (to|with))( a| an| just)*( real| actual| live)? (bot|robot|ai|chatbot|human|person|machine|computer)",
    "(eres|es usted|sos|estoy hablando con|hablo con)( un| una)* (robot|bot|chatbot|maquina|ia|inteligencia artificial|humano|humana|persona( real)?|computadora|de verdad|real)",
    "esto es (un|una)? ?(robot|bot|chatbot|maquina|ia)",
  ],
  unlike: [
    "(quero|queria|prefiro|want|quiero|posso|can i|puedo)~(falar|falando|talk|speak|hablar) (com|to|with|con)( um| uma| a| an| un| una)* (pessoa|humano|humana|person|human|persona)",
  ],
});
