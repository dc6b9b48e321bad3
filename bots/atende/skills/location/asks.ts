import { saying } from "../../../../core/care/sayings/saying.ts";

/** Words by which people ask when the clinic is open, not which hours are free. */
export const asksHours = saying({
  says: [
    "(horario|horarios|hora|horas) de (funcionamento|atendimento|abertura|expediente)",
    "(abre|abrem|abrir|abrindo|abriu|aberto|aberta|abertos|fecha|fecham|fechado|fechada|fechados|expediente)",
    "(funciona|funcionam|funcionando|atende|atendem|atendendo)~(ate|sabado|sabados|domingo|domingos|feriado|feriados|noite|almoco|que horas|fim de semana|fds)",
    "(que|ate que|a que|ate|de que|q) (horas|hora)~(atende|atendem|funciona|funcionam)",
    "(ate|a partir de|desde|hasta) que (horas|hora)",
    "(hora|horario) do almoco",
    "(dias|dia)~(funciona|funcionam|atende|atendem)",
    "(opening|business|office|working|closing) (hours|times|time)",
    "(open|opens|close|closes|closed)",
    "(your|clinic) hours",
    "(abren|abierto|abierta|abiertos|cierra|cierran|cerrado|cerrada)",
    "horario de (atencion|apertura|cierre)",
    "(atienden|atiende)~(hasta|sabado|sabados|domingo|domingos|feriado|feriados|noche|que hora|fin de semana)",
  ],
  unlike: [
    "(open|opened|abr[ei]r|abriu|abrem) (slot*|appointment*|vaga*|agenda*|hueco*|turno*)",
    "(agenda|vaga|vagas) (aberta|abertas)",
  ],
});

/** Words by which people ask at which address somebody is. */
export const asksWhichUnit = saying({
  says: [
    "(qual|que) (unidade|filial|endereco)~~(atende|atendem|ta|esta|fica|trabalha)",
    "(atende|atendem|ta|esta|fica|trabalha)~(qual|que) (unidade|filial|endereco)",
    "(which|what) (branch|office|location|address)~~(is|are|works|sees)",
    "(cual|que) (sede|sucursal|direccion)~~(atiende|esta|trabaja)",
    "(atiende|esta|trabaja)~(cual|que) (sede|sucursal|direccion)",
  ],
  unlike: [],
});

/** Words by which people ask of the place what nobody has told the bot: parking, lifts, telephones. */
export const asksUnknownOfPlace = saying({
  says: [
    "(estaciona*|valet|garagem|vaga (de|para o|para) carro|(parar|deixar|guardar)( o| meu)* (carro|moto|bike|bicicleta))",
    "(cadeirante*|cadeira de rodas|acessibilidade|acessivel|rampa|elevador)",
    "(qual|que|em que|em qual)( e)?( o| a)* (andar|sala|conjunto)",
    "(telefone|fone|celular|whatsapp|whats|email|e mail|site|instagram|insta|cnpj)",
    "(metro|onibus|trem|estacao|ponto de referencia|shopping)",
    "(wifi|wi fi|banheiro|fraldario|sala de espera)",
    "(parking|garage|somewhere to park|(park|leave)( my| the| a)* (car|bike))",
    "where~(park|car)",
    "(wheelchair*|elevator|lift|ramp|step free|accessible)",
    "(what|which) (floor|suite|room)",
    "(phone|telephone|email|e mail|website|instagram)",
    "(subway|metro|tube|bus|train|station|landmark|mall)",
    "(aparcamiento|aparcar|parqueo|cochera|(dejar|estacionar)( el| mi)* (auto|carro|coche))",
    "(silla de ruedas|ascensor|rampa|accesible)",
    "(que|en que) (piso|consultorio)",
    "(telefono|correo|pagina web)",
    "(autobus|colectivo|tren|centro comercial|punto de referencia|parada)",
  ],
  unlike: [
    "(estacao|estacion) do ano",
    "(no|pelo|neste|nesse|meu) (celular|whatsapp|whats|telefone)",
  ],
});
