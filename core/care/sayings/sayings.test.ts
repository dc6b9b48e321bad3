import { describe, expect, it } from "vitest";
import { asksForAdvice } from "./advice.ts";
import { wantsPerson } from "./person.ts";
import { asksWhetherRobot } from "./robot.ts";

describe("a question for a diagnosis, a medicine or a dose", () => {
  it.each([
    "qual remédio eu tomo?",
    "qual remedio é bom pra dor de dente",
    "posso tomar dipirona de 8 em 8?",
    "posso tomar ibuprofeno grávida?",
    "posso dar paracetamol pro meu filho de 2 anos",
    "quantas gotas de dipirona eu dou",
    "qual a dose de amoxicilina",
    "qnts mg de ibuprofeno? quantos mg posso tomar",
    "posso parar de tomar o antibiótico?",
    "o que eu tenho?",
    "o que eu posso tomar pra dor",
    "oq será que eu tenho? o que pode ser isso",
    "será que é grave?",
    "isso pode ser câncer?",
    "é normal sangrar depois da extração?",
    "me receita um antibiótico",
    "me indica um remédio pra enjoo",
    "pode olhar meu exame?",
    "interpreta meu hemograma",
    "faz um diagnóstico pra mim",
    "what medicine should I take?",
    "can I take ibuprofen with amoxicillin?",
    "how many mg of tylenol can I give my son",
    "what's wrong with me?",
    "do I have cancer?",
    "is it serious?",
    "what's the right dose",
    "can you prescribe me some antibiotics",
    "could you look at my test results",
    "¿qué medicina tomo?",
    "puedo tomar ibuprofeno cada 6 horas",
    "cuántas gotas le doy",
    "¿qué tengo?",
    "me duele mucho. no sé qué tengo",
    "¿Qué tiene mi hijo?",
    "¿es grave?",
    "recétame un antibiótico",
    "revisa mis exámenes por favor",
    "apareceu uma bolinha branca na gengiva, é grave?",
    "to com o dente inchado tomo amoxicilina?",
    "vc consegue ver meu raio x e dizer se tem cárie?",
    "ano passado eu tive um infarto, será que posso fazer clareamento?",
    "tô grávida, posso fazer limpeza?",
    "posso fazer canal mesmo amamentando?",
    "quem tem diabetes pode fazer implante?",
    "can I get a whitening if I'm pregnant?",
    "I have high blood pressure, is it safe?",
    "estoy embarazada, ¿puedo hacerme una limpieza?",
  ])("is known: %s", (said) => {
    expect(asksForAdvice(said)).toBe(true);
  });

  it.each([
    "quero marcar uma limpeza",
    "tô grávida e quero marcar uma limpeza pra sexta",
    "eu tomo losartana todo dia",
    "quero ver o resultado do meu exame",
    "minha mãe é diabética, pode ser na quinta?",
    "o que eu tenho que levar?",
    "o que eu tenho marcado?",
    "o que tem de vaga sexta?",
    "preciso de uma restauração, o que tem com a Carla",
    "posso levar meus exames?",
    "posso marcar de 15 em 15 dias?",
    "vocês fazem exame de sangue?",
    "quanto custa a consulta?",
    "posso remarcar pra sexta?",
    "tomei um remédio e estou melhor, quero cancelar",
    "que horas vocês abrem?",
    "preciso de jejum?",
    "what do I have booked?",
    "what do I have to bring?",
    "can I take Friday at 10?",
    "how much is a cleaning?",
    "how many days until my visit?",
    "¿qué tengo que llevar?",
    "es que tengo una muela que me duele y quería que me viera alguien",
    "cancela la cita que tengo el jueves",
    "creo que tengo una caries",
    "¿qué tiene el jueves por la tarde?",
    "dame la primera hora, que tengo mucho dolor",
    "¿cuánto cuesta?",
    "¿puedo ir con mi hijo?",
  ])("is something else: %s", (said) => {
    expect(asksForAdvice(said)).toBe(false);
  });
});

describe("a question whether it is a robot", () => {
  it.each([
    "você é um robô?",
    "vc eh robo",
    "você é uma pessoa de verdade?",
    "tô falando com uma pessoa ou com um robô?",
    "isso é uma inteligência artificial?",
    "é robô?",
    "are you a bot?",
    "am I talking to a real person?",
    "are you human",
    "is this ai",
    "¿eres un robot?",
    "estoy hablando con una persona real?",
  ])("is known: %s", (said) => {
    expect(asksWhetherRobot(said)).toBe(true);
  });

  it.each([
    "quero falar com uma pessoa",
    "não quero falar com robô",
    "a consulta é para outra pessoa",
    "é uma limpeza",
    "I want to talk to a human",
    "quiero hablar con una persona",
    "la cita es para otra persona",
  ])("is something else: %s", (said) => {
    expect(asksWhetherRobot(said)).toBe(false);
  });
});

describe("a wish for a person", () => {
  it.each([
    "quero falar com uma pessoa",
    "prefiro falar com uma pessoa",
    "qro falar c atendente",
    "me passa pra um atendente",
    "chama um humano",
    "pode chamar alguém sim",
    "can you call someone please",
    "não quero falar com robô",
    "posso falar com a secretária?",
    "I want to talk to a human",
    "can i speak to someone",
    "get me a person",
    "real person please",
    "quiero hablar con alguien",
    "pásame con un asesor",
    "necesito un humano",
    "quero registrar uma reclamação",
    "fui muito mal atendida ontem",
    "péssimo atendimento, fiquei uma hora esperando",
    "I'd like to make a complaint",
    "quiero poner una queja",
  ])("is known: %s", (said) => {
    expect(wantsPerson(said)).toBe(true);
  });

  it.each([
    "quero marcar para outra pessoa",
    "tô falando com uma pessoa?",
    "quero uma limpeza",
    "am I talking to a person?",
    "book for one person",
    "la cita es para otra persona",
    "quero a doutora Ana",
    "não tenho do que reclamar",
    "o atendimento foi ótimo",
  ])("is none: %s", (said) => {
    expect(wantsPerson(said)).toBe(false);
  });
});
