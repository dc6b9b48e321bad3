import { describe, expect, it } from "vitest";
import { introducesKin, kinIn } from "./kin.ts";

describe("whose visit it is", () => {
  it.each([
    ["é para meu filho Pedro", { relation: "child", name: "Pedro" }],
    ["queria marcar pra minha filha", { relation: "child" }],
    ["queria ver dentista pra minha filha", { relation: "child" }],
    ["quiero que vean a mi hija", { relation: "child" }],
    ["kiero una sita pa mi ija Balentina", { relation: "child", name: "Balentina" }],
    ["oi minha filha ta com dor de dente", { relation: "child" }],
    [
      "pra minha mãe, ela tem 78 anos. o nome dela é Lurdes",
      { relation: "parent", name: "Lurdes" },
    ],
    [
      "pra amanhã pra minha esposa fazer limpeza ela se chama patrícia se não tiver pode ser quarta",
      { relation: "spouse", name: "Patrícia" },
    ],
    ["meu nome é Paula e é pra minha filha", { relation: "child" }],
    [
      "Bueno, mire señorita, buenos días, este, le hablo porque mi mamá, Carmen, ya tiene setenta y dos años, fíjese que anda con una molestia en una muela desde hace rato, y pues necesita una revisión. Yo la llevo, pero yo salgo hasta las cinco.",
      { relation: "parent", name: "Carmen" },
    ],
    ["me chamo Rita, é pro meu filho que se chama Davi", { relation: "child", name: "Davi" }],
    [
      "a minha sogra a dona neusa ela tá com setenta e oito anos e não escuta no telefone aí sobra pra mim que o meu marido trabalha o dia inteiro então ela precisa fazer uma restauração",
      { relation: "parent", name: "Neusa" },
    ],
    [
      "Olá, boa tarde! Minha filha de 8 anos, a Sofia, adora a escola e eu gostaria de marcar uma primeira consulta com a doutora Carla na quarta de manhã, se possível, porque à tarde ela tem aula.",
      { relation: "child", name: "Sofia" },
    ],
    [
      "oi meu pai seu jorge ele tem diabetes e o médico dele falou que é de seis em seis meses então eu queria marcar uma limpeza na quarta feira com a doutora ana às dez da manhã",
      { relation: "parent", name: "Jorge" },
    ],
    ["minha mãe se chama Lurdes", { relation: "parent", name: "Lurdes" }],
    ["meu marido Roberto precisa de uma limpeza", { relation: "spouse", name: "Roberto" }],
    ["pro meu avô", { relation: "other" }],
    ["pra minha vó", { relation: "other" }],
    ["sou cuidadora da dona Alzira ela tem noventa anos", { relation: "other", name: "Alzira" }],
    [
      "quem tá falando é a filha da dona Nair minha mãe tá precisando ver um dente",
      { relation: "parent", name: "Nair" },
    ],
    ["eu tenho dois filhos, a Manuela e o Davi", { relation: "child", name: "Manuela" }],
    ["aqui é a mãe do Leo, marca pra mim uma limpeza", { relation: "child", name: "Leo" }],
    ["soy la madre de Leo y quiero una cita para mi hijo", { relation: "child", name: "Leo" }],
    ["sou a mãe do Leo, que dia é bom pra eu levar ele?", { relation: "child", name: "Leo" }],
    ["sou cuidadora de Elena", { relation: "other", name: "Elena" }],
    ["sou a mãe do Pedro", { relation: "child", name: "Pedro" }],
    ["cuido do meu pai e queria uma limpeza pra ele", { relation: "parent" }],
    ["eu fico com meu neto de manhã e queria uma limpeza pra ele", { relation: "other" }],
    ["busco meu neto às duas, marca pra ele às três", { relation: "other" }],
    ["I live with my mother and want a cleaning for her", { relation: "parent" }],
    ["vivo con mi madre y quiero una limpieza para ella", { relation: "parent" }],
    ["vivo con mi padre y quiero una limpieza para él el viernes", { relation: "parent" }],
    ["marca pro João Silva", { relation: "other", name: "João Silva" }],
    ["pro meu filho joao pedro com a carla", { relation: "child", name: "Joao Pedro" }],
    ["pra minha filha julia na sexta", { relation: "child", name: "Julia" }],
    ["pra minha filha Ana Clara na sexta", { relation: "child", name: "Ana Clara" }],
    ["pro meu filho de 6 anos, o Davi, na quinta", { relation: "child", name: "Davi" }],
    ["minha filha de 4 anos Lia", { relation: "child", name: "Lia" }],
    ["para minha mãe, dona Cida. ela só pode de manhã", { relation: "parent", name: "Cida" }],
    ["uma limpeza pro meu marido, o Fábio, sexta às 9", { relation: "spouse", name: "Fábio" }],
    ["pro meu marido, o fabio, sexta as 9", { relation: "spouse", name: "Fabio" }],
    ["pro meu menino também, o Caio, com a Carla", { relation: "child", name: "Caio" }],
    ["for my husband too, Martin, at 10", { relation: "spouse", name: "Martin" }],
    ["pra minha mãe, o horário da sexta", { relation: "parent" }],
    ["pro meu pai, clareamento", { relation: "parent" }],
    ["é pro meu filho, Sexta às 9", { relation: "child" }],
  ])("is told in Portuguese: %s", (said, kin) => {
    expect(kinIn(said)).toEqual(kin);
  });

  it.each([
    ["my 6 year old Noah has a cavity", { relation: "child", name: "Noah" }],
    ["for my six-year-old daughter Emma", { relation: "child", name: "Emma" }],
    ["my 7 year old needs a check-up", { relation: "child" }],
    ["my son Tom needs a filling", { relation: "child", name: "Tom" }],
    ["it's for my wife", { relation: "spouse" }],
    ["a check-up for my grandmother", { relation: "other" }],
    ["I am the mother of Emma", { relation: "child", name: "Emma" }],
    ["mi hijo Mateo", { relation: "child", name: "Mateo" }],
    ["para mi suegra", { relation: "parent" }],
    ["mi esposa, llamada Inés", { relation: "spouse", name: "Inés" }],
    ["tô marcando pra minha mãe, tá, a Zilda, é canal", { relation: "parent", name: "Zilda" }],
    ["mi mamá necesita una limpieza, se llama Carmen", { relation: "parent", name: "Carmen" }],
    ["for my wife, Anna, on friday", { relation: "spouse", name: "Anna" }],
    ["for my mother, her name is Grace Lee", { relation: "parent", name: "Grace Lee" }],
    ["my little boy needs a check up", { relation: "child" }],
    ["it's for my eldest", { relation: "child" }],
    ["my older son, Ben", { relation: "child", name: "Ben" }],
    ["my son, his name's Oliver", { relation: "child", name: "Oliver" }],
    ["my granny asap please", { relation: "other" }],
    ["mi abuelita Rosa", { relation: "other", name: "Rosa" }],
    ["mi pequeña, se llama Vera", { relation: "child", name: "Vera" }],
    ["es para mi señora", { relation: "spouse" }],
    ["cita para mi hijo mayor", { relation: "child" }],
    ["soy el papá de Nico", { relation: "child", name: "Nico" }],
  ])("is told in English and Spanish: %s", (said, kin) => {
    expect(kinIn(said)).toEqual(kin);
  });

  it.each([
    "quero uma limpeza na sexta",
    "é pra mim",
    "para sexta-feira de manhã",
    "Pra Sexta às 10",
    "the appointment is for me",
    "for Monday at ten",
    "quiero una cita para mañana",
    "o filho da vizinha indicou vocês",
    "depois meu marido ficou doente",
    "minha filha me falou de vocês",
    "Bom dia meu filho, tudo bem com vocês?",
    "sim, minha filha, pode confirmar",
    "deixa eu ver com meu marido",
    "eu vou ver com o meu marido primeiro se dá esse mês",
    "pode confirmar aí meu amigo",
    "minha mãe já fez a limpeza dela em dezembro",
    "na quinta às quinze tá bom meu filho que me ensinou a mandar áudio",
    "eu tava falando com a minha irmã ontem e ela falou que faz a limpeza aí e que gostou muito aí eu pensei faz mais de ano que eu não faço então eu queria ver se dava pra marcar",
    "eu mudei de convênio porque a firma do meu marido trocou era amil e agora é sul américa aí eu queria fazer a minha limpeza que eu faço de seis em seis meses na terça",
    "eu preciso de uma limpeza segunda eu não posso que eu fico com a minha mãe quarta também não que tem a fisioterapia do meu filho então vê aí pra mim o que sobra na sexta",
    "vou perguntar pra minha mãe",
    "a gente teve que correr pra Minas e quero marcar outro dia",
    "viajei pra Curitiba, quero remarcar",
    "I'm moving to Lisbon and would like one before",
    "let me check with my boss",
    "i'll ask my wife",
    "espera que lo miro con mi mujer y te digo",
    "oi minha filha então eu tinha marcado na quarta",
    "isso minha filha",
    "de tarde eu fico com meu netinho",
    "eu moro com minha filha",
    "cuido do meu pai",
    "Hiya, so, my sister's getting married on the twenty-second and I'm the maid of honour, so I want to get my teeth whitened before then, could I do next Friday in the afternoon, I finish at two so three-ish?",
    "sábado não que eu viajo pra casa da minha irmã",
    "quero uma limpeza antes do casamento do meu primo",
    "Hello, it's about my back tooth, it's been a bit achy, it was the toffee, I blame my grandson, he will bring toffee. Anyway, I'd like somebody to have a look at it, the first you have, and I don't mind who it is with",
    "Mi marido trabaja todo el día en la obra, y yo nomás puedo los jueves por la tarde, que es cuando salgo de la oficina y se necesita un ratito, una limpieza entonces",
    "às duas eu busco meu neto na escola",
    "sou filha da dona Nair, queria uma limpeza",
    "Thursday's my kid's school recital, so let's do Tuesday",
    "sexta é a apresentação da minha filha, pode ser quinta",
    "my kids' match is on Friday",
    "five I've got to pick up my son, six thirty",
    "gotta drop my kids off first",
    "tenho dois filhos e trabalho muito, queria uma limpeza pra mim",
    "quem fala é a mãe do Leo, quero uma limpeza pra mim",
    "I'm the mother of Tom and need a cleaning for myself",
    "sou cuidadora de idosos, quero uma limpeza",
    "I have two kids so I can only come after six",
    "tengo dos hijos y solo puedo el viernes",
    "vivo con mi madre y quiero una limpieza para el viernes",
  ])("is the speaker's own where nobody else is named: %s", (said) => {
    expect(kinIn(said)).toBeUndefined();
  });

  it.each([
    "minha filha quer limpeza",
    "minha filha fez 6 anos",
    "meu filho precisa de avaliação",
    "my daughter needs a cleaning",
    "my daughter's cleaning is on Friday",
    "please drop my son's cleaning",
    "can I drop my son off for a cleaning at 10",
    "mi hija quiere una limpieza",
  ])("has no name where what follows is none: %s", (said) => {
    expect(kinIn(said)).toEqual({ relation: "child" });
  });
});

describe("what stands before a name", () => {
  it.each([
    [["minha", "esposa"], true],
    [["meu", "filho", "o"], true],
    [["my", "son"], true],
    [["com", "a"], false],
    [["doutora"], false],
    [[], false],
  ])("%j introduces somebody's kin: %s", (before, introduces) => {
    expect(introducesKin(before)).toBe(introduces);
  });
});
