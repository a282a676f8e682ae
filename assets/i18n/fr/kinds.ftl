# Quel type de groupe : six questions, dont chaque réponse pèse sur les six types
kinds-title = { $community } : quel type de groupe ?
kinds-lead = Six questions. Chaque réponse pèse sur les six types, par un petit tableau que vous voyez plus bas. Le résultat est une aide ; c’est vous qui choisissez.
kinds-not-yet = Répondez aux six questions : les deux types les plus proches se disent ici.
kinds-offer = Vous hésitez ? Six questions
kinds-question-membership = Qui décide qu’on en fait partie ?
kinds-answer-membership-self = Chaque personne, pour elle-même
kinds-answer-membership-invited = Le groupe, qui invite
kinds-answer-membership-assigned = La hiérarchie
kinds-question-end = Une fin est-elle prévue ?
kinds-answer-end-none = Non, tant que l’intérêt dure
kinds-answer-end-cycle = Oui, la fin d’un cycle de rencontres
kinds-answer-end-milestone = Oui, quand la tâche sera faite
kinds-question-outcome = Que doit-il en sortir ?
kinds-answer-outcome-practice = Une meilleure façon de pratiquer, pour tous
kinds-answer-outcome-own_problem = Une avancée sur la situation de chaque personne
kinds-answer-outcome-news = Des nouvelles, et le plaisir d’en parler
kinds-answer-outcome-deliverable = Un produit ou un service à livrer
kinds-question-duty = Que doit une personne qui cesse de venir ?
kinds-answer-duty-nothing = Rien
kinds-answer-duty-a_word = Un mot, par égard pour les autres
kinds-answer-duty-absence = Une explication : sa place compte
kinds-question-size = Le groupe est-il fermé, de quatre à dix personnes ?
kinds-answer-size-open = Non, son bord est ouvert
kinds-answer-size-small = Oui
kinds-question-shared = Que partagent les membres ?
kinds-answer-shared-practice = La même pratique
kinds-answer-shared-interest = Un même intérêt, sans la pratique
kinds-answer-shared-task = Une même tâche, chacun son métier
kinds-first = { $n ->
    [0] Le plus proche : { $kind }.
   *[other] Le plus proche : { $kind }, parce que : { $because }.
}
kinds-second = { $n ->
    [0] Ensuite : { $kind }.
   *[other] Ensuite : { $kind }, parce que : { $because }.
}
kinds-difference-community_of_practice = Essor lit sa vie en stades, et un essoufflement y est un stade naturel.
kinds-difference-community_of_interest = Essor lit sa vie en stades comme celle d’une communauté de pratique.
kinds-difference-codevelopment = Un cycle qui finit comme prévu n’est pas un essoufflement : notez la fin prévue, et Essor parlera de clôture.
kinds-difference-informal_network = Essor lit sa vie en stades ; un réseau n’a ni vrai début ni vraie fin.
kinds-difference-project_team = Une équipe qui finit comme prévu n’est pas un essoufflement : notez la fin prévue, et Essor parlera de clôture.
kinds-difference-functional_team = Essor lit sa vie en stades ; elle dure jusqu’à ce qu’on la réorganise.
kinds-drifted = Jusqu’ici, c’était : { $kind }. Un groupe change de type avec le temps ; ce n’est pas une faute.
kinds-as-milestone = Noter ce changement comme jalon
kinds-milestone = De { $before } à { $after }
kinds-choose = Retenir : { $kind }
kinds-weights = Ce que pèse chaque réponse
kinds-weights-note = Les poids sont ceux d’Essor, d’après ce qui distingue les types (Wenger et Snyder, 2000 ; Aliter Concept). Les sommes rangent les types ; ce ne sont pas des probabilités.
kinds-sum = Somme de vos réponses
kinds-short-community_of_practice = pratique
kinds-short-community_of_interest = intérêt
kinds-short-codevelopment = codév.
kinds-short-informal_network = réseau
kinds-short-project_team = projet
kinds-short-functional_team = équipe
