import { saying } from "../../../../core/care/sayings/saying.ts";

/** Words by which people ask how, when or on what terms they pay: no clinic has told the bot. */
export const asksHowToPay = saying({
  says: [
    "(pix|boleto|cartao|debito|dinheiro|parcel*|a vista|juros|entrada|sinal|cheque|formas? de pagamento|nota fiscal|recibo|desconto*|promoc*|pacote*|multa|fiado|vezes|\\d+ ?x)",
    "(pagar|pago|paga|pagamento)( so| tudo)? (depois|antes|na hora|no dia|adiantado)",
    "(desmarc*|cancel*|remarc*|falt*)~(paga|pago|pagar|cobra*)",
    "(paga|pago|pagar|cobra*)~(desmarc*|cancel*|remarc*|faltar)",
    "(plano de pagamento|faz por menos|faz um precinho|cobra para remarcar)",
    "(card|cards|cash|credit|debit|instal*ment*|payment plan|financing|discount*|deposit|invoice|receipt|venmo|apple pay|zelle|pay (later|upfront|after))",
    "(tarjeta|efectivo|cuotas|transferencia|descuento*|promocion*|factura|credito|debito|formas? de pago|pagar (despues|antes))",
  ],
  unlike: ["(quantas|quantos|muitas|poucas|as|duas|tres|outras) vezes (por|no|ao|eu|que|ja)"],
});

/** Words by which people ask what everything costs: "me passa a tabela de preços". */
export const asksForAll = saying({
  says: ["(tabela|valores|precos|prices|price list|rates|precios|tarifas|lista)"],
  unlike: [],
});
