//! What the months before one tell of it: its place in the year, how bursty
//! the counts are, and how high they usually stand.
//!
//! The constants were chosen by hand. None of them promises anything alone: the
//! thresholds are set by `cargo bench --bench alarm` with these as they are, so that alarms are false as
//! seldom as they say.

/// How many expected entries the belief "no season" is worth.
const SHRINKAGE: f64 = 3.0;
/// Months on each side that a local level is taken over.
const NEIGHBOURS: usize = 6;
/// Months above this many times what is usual count as this much.
const SPIKE: f64 = 2.5;
/// Burstiness before any month is seen, as one over the size of a negative
/// binomial, and how many months that belief is worth.
const USUAL_BURST: f64 = 0.15;
const BURST_BELIEF: f64 = 12.0;
/// Counts are never taken to be steadier than this: levels wander.
const LEAST_BURST: f64 = 0.06;
/// The share of months without anything held, before any month is seen, and
/// how many months that belief is worth.
const USUAL_SILENCE: f64 = 0.05;
const SILENCE_BELIEF: f64 = 10.0;
/// Variance of a month's factor before its month was ever seen.
const SEASON_DOUBT: f64 = 0.12;
/// Months before this one that the usual level is taken over, and how much
/// less each of them counts than the next.
const REACH: usize = 36;
const FORGETTING: f64 = 0.95;
/// Fewest whole months, and active ones, that make a usual level.
const FEWEST_MONTHS: usize = 10;
const FEWEST_ACTIVE: usize = 4;
/// Below this many entries a month a fall cannot be told from chance.
const LOWEST_LEVEL: f64 = 0.25;

/// The season and the burstiness of the months seen so far.
pub(crate) struct Past {
    season: [f64; 12],
    doubt: [f64; 12],
    /// One over the size of the negative binomial.
    pub burst: f64,
    /// The share of months in which nothing is held, whatever the level.
    pub silence: f64,
}

/// The level that is usual before some month, freed of season.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usual {
    pub level: f64,
    /// Standard deviation of its logarithm.
    pub doubt: f64,
}

/// A mean of the active months of the last three years.
fn typical(counts: &[Option<f64>]) -> f64 {
    let active = counts
        .iter()
        .rev()
        .take(REACH)
        .flatten()
        .filter(|&&it| it > 0.0);
    let (sum, n) = active.fold((0.0, 0.0), |(sum, n), count| (sum + count, n + 1.0));
    if n > 0.0 { sum / n } else { 0.0 }
}

fn silent_share(counts: impl Iterator<Item = f64>) -> f64 {
    let (mut silent, mut n) = (SILENCE_BELIEF * USUAL_SILENCE, SILENCE_BELIEF);
    for count in counts {
        n += 1.0;
        if count <= 0.0 {
            silent += 1.0;
        }
    }
    silent / n
}

impl Past {
    /// Learns from the counts of whole months, the first of which stands at
    /// the place `first_month` (0 to 11) in its year.
    pub(crate) fn of(counts: &[Option<f64>], first_month: usize) -> Self {
        let mut past = Self {
            season: [1.0; 12],
            doubt: [SEASON_DOUBT; 12],
            burst: USUAL_BURST,
            silence: silent_share(counts.iter().flatten().copied()),
        };
        for _ in 0..3 {
            past.refine(counts, first_month);
        }
        past
    }

    /// What a month is expected to be of a usual one, and the variance of that.
    pub(crate) fn season(&self, month_of_year: usize) -> (f64, f64) {
        let place = month_of_year % 12;
        (self.season[place], self.doubt[place])
    }

    /// How likely a month in which nothing was counted had nothing held.
    fn is_silent(&self, count: f64, mean: f64) -> f64 {
        if count > 0.0 {
            return 0.0;
        }
        let by_chance = (1.0 - self.silence) * (1.0 + mean * self.burst).powf(-1.0 / self.burst);
        self.silence / (self.silence + by_chance)
    }

    fn refine(&mut self, counts: &[Option<f64>], first_month: usize) {
        let levels = self.local_levels(counts, first_month);
        let mut seen = [SHRINKAGE; 12];
        let mut expected = [SHRINKAGE; 12];
        let mut years = [0.0; 12];
        let (mut excess, mut squares) = (BURST_BELIEF * USUAL_BURST, BURST_BELIEF);
        let (mut silent, mut n_whole) = (SILENCE_BELIEF * USUAL_SILENCE, SILENCE_BELIEF);
        for (t, (count, level)) in counts.iter().zip(levels).enumerate() {
            let (Some(count), Some((level, n_months))) = (*count, level) else {
                continue;
            };
            let place = (first_month + t) % 12;
            let mean = (level * self.season[place]).max(0.2);
            let count = count.min(SPIKE * mean + 2.0);
            let is_silent = self.is_silent(count, mean);
            silent += is_silent;
            n_whole += 1.0;
            let weight = (1.0 - is_silent) / (1.0 + mean * self.burst);
            seen[place] += weight * count;
            expected[place] += weight * level;
            years[place] += 1.0;
            // The month is part of its own level, which draws it nearer.
            let n = n_months.max(2.0);
            let spread = (count - mean).powi(2) * n / (n - 1.0);
            let weight = (1.0 - is_silent) * (mean / (1.0 + mean * self.burst)).powi(2);
            excess += weight * (spread - mean) / (mean * mean);
            squares += weight;
        }
        let mut total = 0.0;
        for place in 0..12 {
            self.season[place] = (seen[place] / expected[place]).clamp(0.05, 8.0);
            total += self.season[place];
            self.doubt[place] = SEASON_DOUBT / (1.0 + 1.5 * years[place]);
        }
        for factor in &mut self.season {
            *factor *= 12.0 / total;
        }
        self.silence = (silent / n_whole).min(0.9);
        self.burst = (excess / squares).clamp(LEAST_BURST, 4.0);
    }

    /// The mean of each month and its neighbours, freed of season, with how
    /// many months it is over.
    fn local_levels(
        &self,
        counts: &[Option<f64>],
        first_month: usize,
    ) -> impl Iterator<Item = Option<(f64, f64)>> + use<> {
        let typical = typical(counts);
        let n_months = counts.len();
        let mut sum = (0.0, 0.0, 0.0);
        let mut sums = Vec::with_capacity(n_months + 1);
        sums.push(sum);
        for (t, count) in counts.iter().enumerate() {
            if let Some(count) = count {
                let factor = self.season[(first_month + t) % 12];
                let weight = 1.0 - self.is_silent(*count, typical * factor);
                sum.0 += count;
                sum.1 += weight * factor;
                sum.2 += weight;
            }
            sums.push(sum);
        }
        (0..n_months).map(move |t| {
            let from = sums.get(t.saturating_sub(NEIGHBOURS))?;
            let to = sums.get((t + NEIGHBOURS + 1).min(n_months))?;
            let (total, seasons, n) = (to.0 - from.0, to.1 - from.1, to.2 - from.2);
            (n >= 3.0 && seasons > 0.0).then(|| (total / seasons, n))
        })
    }

    /// The usual level at the end of `counts`; nothing where there is too
    /// little to go by. It is a mean over years, so that it lags behind growth
    /// and a fall must go below what was usual before it counts.
    pub(crate) fn usual(&self, counts: &[Option<f64>], first_month: usize) -> Option<Usual> {
        let typical = typical(counts);
        let mut recent: Vec<(f64, f64, f64)> = Vec::with_capacity(REACH);
        let mut remembered = 1.0;
        for (t, count) in counts.iter().enumerate().rev().take(REACH) {
            let season = self.season[(first_month + t) % 12];
            if let Some(count) = *count {
                let weight = remembered * (1.0 - self.is_silent(count, typical * season));
                recent.push((count, season, weight));
            }
            remembered *= FORGETTING;
        }
        let n_active = recent.iter().filter(|month| month.0 > 0.0).count();
        if recent.len() < FEWEST_MONTHS || n_active < FEWEST_ACTIVE {
            return None;
        }
        let mean = |cap: f64| {
            let (mut seen, mut seasons, mut weights, mut squares) = (0.0, 0.0, 0.0, 0.0);
            for &(count, season, weight) in &recent {
                seen += weight * count.min(cap * season + 2.0);
                seasons += weight * season;
                weights += weight;
                squares += weight * weight;
            }
            (seen / seasons, weights * weights / squares)
        };
        let (rough, _) = mean(f64::INFINITY);
        let (level, n_months) = mean(SPIKE * rough);
        (level >= LOWEST_LEVEL).then(|| Usual {
            level,
            doubt: ((1.0 / level + self.burst) / n_months).sqrt(),
        })
    }
}
