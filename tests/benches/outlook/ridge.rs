//! A logistic regression with a Gaussian prior on its standardised weights.

const N_STEPS: usize = 25;

/// The terms, and whether it came.
pub type Example<const N: usize> = ([f64; N], bool);

/// The constant and the weights that are the likeliest, each example counting for
/// `share`, by Newton's method. `prior` is the variance of the weights beforehand.
pub fn fit<const N: usize>(examples: &[Example<N>], share: f64, prior: f64) -> (f64, [f64; N]) {
    let n = examples.len() as f64;
    let mean = std::array::from_fn(|k| examples.iter().map(|it| it.0[k]).sum::<f64>() / n);
    let spread: [f64; N] = std::array::from_fn(|k| {
        let squares = examples.iter().map(|it: &Example<N>| {
            let mean: &[f64; N] = &mean;
            (it.0[k] - mean[k]).powi(2)
        });
        (squares.sum::<f64>() / n).sqrt().max(1e-9)
    });
    // The constant first.
    let mut weights = vec![0.0; N + 1];
    for _ in 0..N_STEPS {
        let mut slope = vec![0.0; N + 1];
        let mut bend = vec![vec![0.0; N + 1]; N + 1];
        for (terms, came) in examples {
            let row: Vec<f64> = std::iter::once(1.0)
                .chain((0..N).map(|k| (terms[k] - mean[k]) / spread[k]))
                .collect();
            let odds: f64 = row.iter().zip(&weights).map(|(x, w)| x * w).sum();
            let chance = 1.0 / (1.0 + (-odds).exp());
            let miss = f64::from(u8::from(*came)) - chance;
            for i in 0..=N {
                slope[i] += share * miss * row[i];
                for j in 0..=N {
                    bend[i][j] += share * chance * (1.0 - chance) * row[i] * row[j];
                }
            }
        }
        for k in 1..=N {
            slope[k] -= weights[k] / prior;
            bend[k][k] += 1.0 / prior;
        }
        for (weight, step) in weights.iter_mut().zip(solve(bend, slope)) {
            *weight += step;
        }
    }
    let plain: [f64; N] = std::array::from_fn(|k| weights[k + 1] / spread[k]);
    let constant = weights[0] - plain.iter().zip(mean).map(|(w, m)| w * m).sum::<f64>();
    (constant, plain)
}

/// Solves a small positive definite system by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for i in 0..n {
        let pivot = matrix[i].clone();
        for j in i + 1..n {
            let by = matrix[j][i] / pivot[i];
            for (value, above) in matrix[j].iter_mut().zip(&pivot) {
                *value -= by * above;
            }
            right[j] -= by * right[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    right
}
