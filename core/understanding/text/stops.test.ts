import { expect, it } from "vitest";
import { withStops } from "./stops.ts";

it.each([
  [
    "desculpa meu marido arrumou um serviço nesse dia aí cancela a dele por favor a minha continua",
    "desculpa meu marido arrumou um serviço nesse dia. aí cancela a dele por favor. a minha continua",
  ],
  [
    "ah tá sei onde é beleza então pode confirmar dez e meia",
    "ah tá sei onde é beleza. então pode confirmar dez e meia",
  ],
  [
    "eu queria marcar minha limpeza com a doutora Ana eu consigo na segunda depois das quatro ou então na sexta antes das dez porque nos outros horários eu tô dando aula",
    "eu queria marcar minha limpeza com a doutora Ana eu consigo na segunda depois das quatro ou então na sexta antes das dez. porque nos outros horários eu tô dando aula",
  ],
  [
    "oi gente tudo bem quanto que tá o clareamento aí com vocês",
    "oi gente tudo bem. quanto que tá o clareamento aí com vocês",
  ],
  [
    "primeiro desmarca a minha limpeza de sexta segundo marca uma avaliação e terceiro onde que fica",
    "primeiro desmarca a minha limpeza de sexta. segundo marca uma avaliação. e terceiro onde que fica",
  ],
  [
    "amanhã eu não vou poder ir não que a minha irmã caiu dá pra passar pra quarta",
    "amanhã eu não vou poder ir não que a minha irmã caiu. dá pra passar pra quarta",
  ],
  [
    "eu tinha marcado amanhã mas meu marido internou aí agora queria desmarcar",
    "eu tinha marcado amanhã mas meu marido internou. aí agora queria desmarcar",
  ],
  [
    "às duas eu não consigo que eu busco meu neto na escola põe às quatro que é melhor",
    "às duas eu não consigo que eu busco meu neto na escola. põe às quatro que é melhor",
  ],
  [
    "não esses não dá de manhã eu trabalho não tem na quarta depois do almoço",
    "não esses não dá de manhã eu trabalho. não tem na quarta depois do almoço",
  ],
  [
    "de tarde e de noite pra mim não tem como tem que ser na parte da manhã",
    "de tarde e de noite pra mim não tem como. tem que ser na parte da manhã",
  ],
  [
    "se eu não levar ele não vai aí eu pensei da gente fazer a limpeza os dois",
    "se eu não levar ele não vai. aí eu pensei da gente fazer a limpeza os dois",
  ],
  [
    "quarta às duas eu tenho uma reunião com o diretor põe mais pro fim da tarde",
    "quarta às duas eu tenho uma reunião com o diretor. põe mais pro fim da tarde",
  ],
  [
    "hola buenos días me duele una muela desde el lunes necesito que me vean hoy",
    "hola buenos días. me duele una muela desde el lunes. necesito que me vean hoy",
  ],
  [
    "hi my tooth broke last night so i need to see someone today",
    "hi. my tooth broke last night. so i need to see someone today",
  ],
  [
    "oi a escola mandou avisar que tá com surto de catapora né e hoje ele amanheceu todo empipocado só que aí meu marido viajou então a consulta dele do dia dez não vai ter como pode desmarcar a dele a minha não a minha eu vou",
    "oi. a escola mandou avisar que tá com surto de catapora né. e hoje ele amanheceu todo empipocado. só que aí meu marido viajou. então a consulta dele do dia dez não vai ter como. pode desmarcar a dele. a minha não. a minha eu vou",
  ],
  [
    "filha deixa eu te perguntar onde é que fica o consultório que eu vou na quarta porque é o meu marido que vai me levar e ele é nervoso que só vendo se erra o caminho já quer voltar pra casa",
    "filha deixa eu te perguntar. onde é que fica o consultório que eu vou na quarta. porque é o meu marido que vai me levar e ele é nervoso que só vendo se erra o caminho já quer voltar pra casa",
  ],
  [
    "eu tenho duas coisas marcadas aí com vocês né a limpeza eu quero deixar do jeito que tá mas o canal a gente tá segurando as contas e agora não tem condição então o canal você tira por enquanto a minha filha vem na sexta a dela pode deixar",
    "eu tenho duas coisas marcadas aí com vocês né. a limpeza eu quero deixar do jeito que tá. mas o canal a gente tá segurando as contas e agora não tem condição. então o canal você tira por enquanto a minha filha vem na sexta. a dela pode deixar",
  ],
])("%j has its stops where somebody begins anew", (said, stopped) => {
  expect(withStops(said)).toBe(stopped);
});

it.each([
  "quero marcar uma limpeza",
  "Oi, tudo bem? Eu queria marcar uma limpeza e eu preciso que seja na sexta.",
  "o que eu queria mesmo é saber se dá pra marcar uma limpeza",
  "a limpeza eu mantenho e a restauração eu queria cancelar pra semana que vem",
  "acho que dá pra marcar na sexta de manhã com a doutora ana",
])("%j stays as it is", (said) => {
  expect(withStops(said)).toBe(said);
});
