# La ligne discrète d’une communauté : une seule question à la fois, écartée pour toujours par une touche
prompt-tried = Essayé le { $day } : { $what }. Cela a-t-il aidé ?
prompt-tried-way = Voir ce qui a suivi
prompt-silence = { $n ->
    [one] Rien n’est consigné depuis le { $day } ; d’ordinaire, il se passe quelque chose chaque jour.
   *[other] Rien n’est consigné depuis le { $day } ; d’ordinaire, il se passe quelque chose tous les { $n-text } jours.
}
prompt-checkup = Le dernier bilan date du { $day }.
prompt-group-kind = Type de groupe : { $kind }. Est-ce toujours le cas ?
prompt-dismiss = Ne plus le rappeler
