/** Words of their own that are one slip away from a word of danger. */
export const unmended: ReadonlySet<string> = new Set(
  [
    "morreu morri perto preto peitos leito pleito mover moer morder morar mudar mandar marcar notar contar cortes corta",
    "sangue sangria respeitar respira comprido compridos forte fortes fonte sorte lado lados morto torto porto",
    "passado passando pisando pausando postando pensado viver vier vives vivem vencer vender motivos motivo",
    "vontades dentes dente muitos cabeca cabelo caixas carta cartela melhor mulher acabar acalmar",
    "heart heard hearts hears breath breadth broth bread death chest cheat cheap chess steam stroke strike strokes",
    "stoke living loving leaving giving bleeding breeding blending blood bloom flood floor throat threat treat",
    "doing going cooking cocking coking chocking poking smoking glove globe dozing drawing drowing taking talking making swelling dwelling selling spelling closed closing dosing losing wishing",
    "pecho hecho techo derecho vivir venir vestir morir mover medir matar sacar sangre saber dolor color",
    "pastas pastillas tengo vengo puedo pueda quiero quieto quiera lados brazo abrazo trazo",
  ]
    .join(" ")
    .split(" "),
);
